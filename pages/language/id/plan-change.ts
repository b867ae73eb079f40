/** A plan in force that is changed in the course of the year, and what is told of the one in force. */
export const planChange = {
  planChange: {
    employeeTitle: 'Usulkan perubahan rencana kinerja Anda',
    assessorTitle: 'Minta perubahan rencana kinerja {{name}}',
    employeeLead:
      'Rencana yang berlaku tetap berlaku sampai penilai menetapkan perubahannya. Setiap versi tersimpan.',
    assessorLead: 'Tulis apa yang perlu berubah. Pegawai menuliskan rencananya, lalu Anda menetapkannya.',
    source:
      'Dasar: PermenPAN-RB 6/2022 Pasal 14 ayat (2): SKP dikembangkan sesuai umpan balik dan penugasan di tahun berjalan. Penugasan sebagai Plt. atau Plh. selalu menjadi hasil kerja utama (Lampiran BAB II huruf A angka 6).',
    employeeReason: 'Mengapa rencana perlu berubah',
    assessorReason: 'Apa yang perlu berubah, dan mengapa',
    propose: 'Ajukan perubahan',
    ask: 'Minta perubahan',
    offerEmployee: 'Usulkan perubahan rencana',
    offerAssessor: 'Minta perubahan rencana',
    openEmployee: 'Pegawai mengusulkan perubahan rencana, karena:',
    openAssessor: 'Penilai meminta perubahan rencana, karena:',
    decline: 'Tolak perubahan, rencana semula tetap berlaku',
    set: 'Ditetapkan {{date}}, versi {{version}}',
    late: 'Terlambat: batasnya akhir Januari',
    setter: 'Menetapkan rencana sebagai atasan penilai',
  },
};
